// Search, sort and filter over what the page already holds. The page reads whole without this script. Text of the corpus
// is only ever read and set as text (textContent, option values): no HTML is made from it.
'use strict';
(() => {
  const STEP = 100;
  const MOST_CHOICES = 60;
  const LITTLE = 8;
  const LITTLE_INSIDE = 20;
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const element = (name, text) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  /** What a cell says, without what stands small below it. */
  const said = cell => [...cell.childNodes].filter(node => !node.classList?.contains('below')).map(node => node.textContent)
    .join('').trim();
  const count = number => number.toLocaleString('en-US');
  const labelled = (text, field) => {
    const label = element('label', text);
    label.append(field);
    return label;
  };

  /** One list: a table's rows or a group of cards. */
  function sift(list) {
    const table = list.tagName === 'TABLE';
    const body = table ? list.tBodies[0] : list;
    const items = [...body.children].filter(child => child.tagName === 'TR' || child.classList.contains('card'));
    if (items.length < 2) return;
    const heads = table ? [...list.tHead.rows[0].cells] : [];
    const words = new Map();
    const textOf = item => {
      if (!words.has(item)) words.set(item, fold(item.textContent));
      return words.get(item);
    };
    let shown = STEP;
    const filters = [];
    const tools = element('div');
    tools.className = 'tools';
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'Search and filter ' + list.dataset.sift);
    const search = element('input');
    search.type = 'search';
    search.autocomplete = 'off';
    const status = element('output');
    const more = element('p');
    more.className = 'more';
    const moreButton = element('button');
    moreButton.type = 'button';
    more.append(moreButton);

    const update = () => {
      const wanted = fold(search.value).split(/\s+/).filter(Boolean);
      let matching = 0;
      for (const item of items) {
        const fits = filters.every(filter => filter.field.value === '' || filter.of(item) === filter.field.value)
          && wanted.every(word => textOf(item).includes(word));
        if (fits) matching++;
        item.hidden = !fits || matching > shown;
      }
      status.textContent = matching === items.length ? count(items.length) : count(matching) + ' of ' + count(items.length);
      more.hidden = matching <= shown;
      moreButton.textContent = 'Show ' + count(Math.min(matching - shown, STEP * 5)) + ' more of ' + count(matching);
    };

    const facet = (name, of) => {
      const counts = new Map();
      for (const item of items) counts.set(of(item), (counts.get(of(item)) || 0) + 1);
      if (counts.size < 2) return;
      const choices = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const field = element('select');
      const every = element('option', 'all');
      every.value = '';
      field.append(every);
      for (const [value, number] of choices.slice(0, MOST_CHOICES)) {
        const option = element('option', (value || '(nothing)') + ' (' + count(number) + ')');
        option.value = value || '\u0000';
        field.append(option);
      }
      filters.push({ field, of: item => of(item) || '\u0000' });
      field.addEventListener('input', restart);
      tools.append(labelled(name, field));
    };
    function restart() {
      shown = STEP;
      update();
    }

    tools.append(labelled('Search ' + list.dataset.sift, search));
    heads.forEach((head, column) => {
      if ('facet' in head.dataset) facet(head.textContent, row => said(row.cells[column]));
    });
    for (const name of (list.dataset.facets || '').split(' ').filter(Boolean)) {
      facet(name[0].toUpperCase() + name.slice(1), item => item.dataset[name]);
    }
    if (!table) {
      const all = element('button', 'Open all shown');
      all.type = 'button';
      all.addEventListener('click', () => {
        const open = all.textContent.startsWith('Open');
        for (const item of items) if (!item.hidden) item.open = open;
        all.textContent = open ? 'Close all' : 'Open all shown';
      });
      tools.append(all);
    }
    tools.append(status);
    search.addEventListener('input', restart);
    moreButton.addEventListener('click', () => {
      shown += STEP * 5;
      update();
    });
    heads.forEach((head, column) => 'plain' in head.dataset || sortable(head, column, heads, items, body, update));
    const place = table ? list.closest('.scroll') || list : list;
    const few = list.closest('.card') ? LITTLE_INSIDE : table ? LITTLE : 4;
    if (items.length > few) place.before(tools);
    if (table) place.after(more);
    else list.append(more);
    list.reveal = target => {
      const item = items.find(each => each.contains(target));
      if (!item || !item.hidden) return;
      shown = items.length;
      search.value = '';
      filters.forEach(filter => { filter.field.value = ''; });
      update();
    };
    update();
  }

  function sortable(head, column, heads, items, body, update) {
    const numeric = head.classList.contains('n');
    const button = element('button', head.textContent);
    button.type = 'button';
    const marks = [...head.childNodes];
    if (marks.some(node => node.nodeType === Node.ELEMENT_NODE)) {
      button.replaceChildren(...marks);
    }
    head.replaceChildren(button);
    const number = text => {
      const value = parseFloat(text.replace(/[,\s%]/g, ''));
      return Number.isNaN(value) ? -Infinity : value;
    };
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const down = before === null ? numeric : before === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const keyed = items.map((item, place) => ({ item, place, key: said(item.cells[column]) }));
      keyed.sort((a, b) => {
        const order = numeric ? number(a.key) - number(b.key) : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
        return (down ? -order : order) || a.place - b.place;
      });
      items.splice(0, items.length, ...keyed.map(entry => entry.item));
      body.append(...items);
      update();
    });
  }

  /** What a link leads to is opened and shown, whatever the filters say. */
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.reveal) at.reveal(target);
      if (at.tagName === 'DETAILS') at.open = true;
    }
    target.scrollIntoView();
  }

  /** The navigation says which part is being read. */
  function follow() {
    const links = new Map([...document.querySelectorAll('nav a')].map(link => [link.hash.slice(1), link]));
    const seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          links.forEach(link => link.removeAttribute('aria-current'));
          links.get(entry.target.id).setAttribute('aria-current', 'true');
        }
      }
    }, { rootMargin: '-10% 0px -80% 0px' });
    document.querySelectorAll('main > section').forEach(section => seen.observe(section));
  }

  /** Lists inside what is closed wait until it is opened. */
  const sifted = new WeakSet();
  const siftOpen = root => root.querySelectorAll('[data-sift]').forEach(list => {
    if (!sifted.has(list) && !list.closest('details:not([open])')) {
      sifted.add(list);
      sift(list);
    }
  });
  siftOpen(document);
  document.addEventListener('toggle', event => siftOpen(event.target), true);
  follow();
  addEventListener('hashchange', reveal);
  reveal();
})();
