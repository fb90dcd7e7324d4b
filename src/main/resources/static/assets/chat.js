// Sends the page's forms without leaving it, and inserts the articles that the server has meanwhile. Without this
// script the page works by plain forms.
(() => {
  'use strict';

  const POLL = 10000;
  const LARGEST = 20 * 1024 * 1024;

  const log = document.getElementById('log');
  const scroll = document.getElementById('scroll');
  const composer = document.getElementById('composer');
  const text = document.getElementById('text');
  const files = composer.querySelector('input[type=file]');
  const fileNames = document.getElementById('files');
  const notice = document.getElementById('notice');
  const thinking = document.getElementById('thinking');

  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
  const lastId = () => log.lastElementChild ? log.lastElementChild.dataset.id : '0';
  // An older page shows the past and is left alone
  const newest = !new URLSearchParams(location.search).has('before');

  function say(sentence) {
    notice.replaceChildren();
    if (sentence) {
      const p = document.createElement('p');
      p.textContent = sentence;
      notice.append(p);
    }
  }

  // One fetch at a time; what is told meanwhile leads to one more
  let fetching = false;
  let again = false;
  async function catchUp() {
    if (!newest) return;
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      do {
        again = false;
        const answer = await fetch('/chat/messages?after=' + lastId(), {signal: AbortSignal.timeout(15000)});
        if (answer.status === 410) { location.assign('/'); return; }
        if (answer.ok) insert(await answer.text());
      } while (again);
    } catch (e) {
      // the next event, or the next look, brings it
    } finally {
      fetching = false;
    }
  }

  // The articles come escaped from the server, by the same template as the page
  function insert(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const known = Number(lastId());
    const articles = [...page.querySelectorAll('article')].filter(article => Number(article.dataset.id) > known);
    if (articles.length === 0) return;
    document.getElementById('welcome')?.remove();
    const renewed = articles.filter(replaceCard);
    log.append(...articles);
    if (articles.length >= 50) again = true;
    // A card that only changed stays where the reader is
    if (renewed.length === articles.length) return;
    const mine = articles.find(article => article.dataset.from === 'me');
    // From the question on, so that a long answer is read from its beginning
    (mine ?? articles[0]).scrollIntoView({block: 'start'});
  }

  // The newest state of a card takes the place of the older ones
  function replaceCard(article) {
    if (!article.dataset.card) return false;
    const older = [...log.children].filter(other => other.dataset.card === article.dataset.card);
    older.forEach(other => other.remove());
    return older.length > 0;
  }

  // What is sent while an answer is awaited goes next
  let next = null;
  // What may or may not have arrived
  let unsure = null;

  async function send(form, button) {
    if ([...files.files].some(file => file.size > LARGEST) && form === composer) { say(notice.dataset.file); return; }
    // The name belongs to the words: other words are another message
    if (form === composer && unsure !== null && unsure !== text.value) composer.elements.namedItem('client').value = newId();
    const data = new FormData(form, button);
    const typed = text.value;
    const giveBack = () => {
      if (form === composer && text.value === '') { text.value = typed; grow(); }
    };
    if (form === composer) { text.value = ''; unsure = null; grow(); }
    const buttons = [...form.querySelectorAll('button')];
    buttons.forEach(b => { b.disabled = true; });
    thinking.hidden = false;
    say('');
    try {
      const answer = await fetch('/chat', {
        method: 'POST',
        headers: {'X-Chat-Script': '1', 'X-XSRF-TOKEN': data.get('_csrf')},
        body: data,
        signal: AbortSignal.timeout(60000)
      });
      if (answer.status === 410) { location.assign('/'); return; }
      if (answer.ok) { sent(form); await catchUp(); }
      else {
        giveBack();
        if (answer.status === 422) say(new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent.trim());
        else say(answer.status === 403 ? notice.dataset.stale : notice.dataset.offline);
      }
    } catch (e) {
      // It may have arrived: sent again under the same name it has one effect
      giveBack();
      unsure = form === composer ? typed : null;
      say(notice.dataset.offline);
    } finally {
      thinking.hidden = true;
      buttons.forEach(b => { b.disabled = false; });
      text.focus({preventScroll: true});
      if (next) { const [f, b] = next; next = null; send(f, b); }
    }
  }

  function sent(form) {
    const client = form.elements.namedItem('client');
    if (client) client.value = newId();
    if (form === composer) {
      files.value = '';
      nameFiles();
    }
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 'px';
  }

  function nameFiles() {
    fileNames.textContent = [...files.files].map(file => '📎 ' + file.name).join('  ');
    fileNames.hidden = files.files.length === 0;
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (new URL(form.action).pathname !== '/chat' || !newest) return;
    event.preventDefault();
    if (thinking.hidden) send(form, event.submitter);
    else next = [form, event.submitter];
  });

  // While a syllable is being composed (Telex, VNI), Enter belongs to the input method
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
  text.addEventListener('input', grow);
  files.addEventListener('change', nameFiles);

  function listen() {
    const stream = new EventSource('/chat/live');
    stream.addEventListener('changed', catchUp);
    stream.addEventListener('error', () => {
      // A stream that was refused does not come back by itself
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => { catchUp(); listen(); }, POLL);
    });
  }

  if (newest) {
    listen();
    scroll.scrollTop = scroll.scrollHeight;
    const answer = [...log.children].findLast(article => article.dataset.from === 'me');
    if (answer) answer.scrollIntoView({block: 'start'});
  }
  grow();
})();
